namespace Fidelity.Cli.Doctor;

/// <summary>Everything that some part of Fidelity, today or later, makes use of.</summary>
internal static class ToolCatalog
{
    private const int OldestLlvm = 19;
    private static readonly string[] Version = ["--version"];

    public static IReadOnlyList<Tool> All { get; } =
    [
        new(".NET SDK", [DotNet.Path], Version, "everything", "sudo apt-get install -y dotnet-sdk-10.0") { IsRequired = true, OldestMajor = 10 },
        new("git", ["git"], Version, "cloning, and versions in packages", Apt("git")),
        new("g++", ["g++"], Version, "C++ rivals in benchmarks, BARE interoperability", Apt("g++")),
        new("node", ["node"], Version, "BARE interoperability with JavaScript", Apt("nodejs")),
        new("npm", ["npm"], Version, "BARE interoperability with JavaScript", Apt("npm")),
        new("MLIR", ["mlir-opt-22", "mlir-opt"], Version, "compiling F# to native code", Apt("mlir-22-tools")) { OldestMajor = OldestLlvm },
        new("LLVM", ["llc-22", "llc"], Version, "compiling F# to native code", Apt("llvm-22")) { OldestMajor = OldestLlvm },
        new("lld", ["ld.lld-22", "ld.lld"], Version, "linking native executables", Apt("lld-22")) { OldestMajor = OldestLlvm },
        new("Erlang", ["erl"], ["-noshell", "-eval", "io:format(\"OTP ~s~n\", [erlang:system_info(otp_release)]), halt()."], "comparing actors with BEAM processes", Apt("erlang-base")),
        new("Spin", ["spin"], ["-V"], "model-checking the concurrent protocols", Apt("spin")),
        new("RabbitMQ", ["rabbitmqctl", "/usr/sbin/rabbitmqctl"], ["version"], "messages between machines", Apt("rabbitmq-server")),
        new("OCaml", ["ocamlfind", "ocaml"], ["-version"], "comparing regions with MLKit-like programs", Apt("ocaml")),
        new("Chromium", ["chromium", "chromium-browser", "google-chrome"], Version, "pictures of the HTML reports", Apt("chromium")),
        new("perf", ["perf"], Version, "hardware counters beside the benchmarks", Apt("linux-perf")),
    ];

    private static string Apt(string package) => $"sudo apt-get install -y {package}";
}
