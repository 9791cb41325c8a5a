namespace Fidelity.BareWire.Tests.Schemas;

/// <summary>The schemas of the draft's appendixes B.1, C.1 to C.3 and of its section 4.</summary>
public static class DraftExamples
{
    public const string Company = """
        type PublicKey data[128]
        type Time str # ISO 8601

        type Department enum {
          ACCOUNTING
          ADMINISTRATION
          CUSTOMER_SERVICE
          DEVELOPMENT

          # Reserved for the CEO
          JSMITH = 99
        }

        type Address list<str>[4] # street, city, state, country

        type Customer struct {
          name: str
          email: str
          address: Address
          orders: list<struct {
            orderId: i64
            quantity: i32
          }>
          metadata: map<str><data>
        }

        type Employee struct {
          name: str
          email: str
          address: Address
          department: Department
          hireDate: Time
          publicKey: optional<PublicKey>
          metadata: map<str><data>
        }

        type TerminatedEmployee void

        type Person union {Customer | Employee | TerminatedEmployee}

        """;

    public const string LinkedList = """
        type Element struct {
          what: str
        }

        type LinkedList list<Element>
        """;

    public const string BinaryTree = """
        type Node optional<struct {
          what: str
        }>

        type BinaryTree list<Node>
        """;

    public const string Json = """
        type ElementId uint

        type False void
        type True void
        type Null void

        type Object map<str><ElementId>
        type Array list<ElementId>

        type Element union {
          | False
          | True
          | Null
          | f64
          | str
          | Object
          | Array
        }

        type JSONDocument list<Element>
        """;

    public const string Graph = """
        type NodeId uint

        type Node struct {
          what: str
        }

        type Connection struct {
          from: NodeId
          to: NodeId
          why: str
        }

        type Graph struct {
          nodes: map<NodeId><Node>
          edges: list<Connection>
        }
        """;

    public const string Versions = """
        type MessageV1 u8
        type MessageV2 u16
        type MessageV3 u32

        type Message union {MessageV2 = 1 | MessageV3}
        type MessageWithLength struct {
          len: u32
          msg: Message
        }
        """;
}
