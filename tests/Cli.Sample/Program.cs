switch (args)
{
    case ["exit", var code]:
        return int.Parse(code, null);
    case ["wait"]:
        Console.WriteLine("ready");
        Thread.Sleep(Timeout.Infinite);
        return 0;
    default:
        foreach (var argument in args)
        {
            Console.WriteLine(argument);
        }

        return 0;
}
