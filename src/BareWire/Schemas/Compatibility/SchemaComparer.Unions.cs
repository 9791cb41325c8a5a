using System.Globalization;

namespace Fidelity.BareWire.Schemas;

internal sealed partial class SchemaComparer
{
    private void CompareUnions(ComparedPair pair, UnionType old, UnionType present)
    {
        Dictionary<ulong, UnionMember> oldByTag = old.Members.ToDictionary(static member => member.Tag);
        Dictionary<BareType, UnionMember> oldByType = new(BareTypeComparer.Instance);
        foreach (UnionMember member in old.Members)
        {
            oldByType[member.Type] = member;
        }

        HashSet<UnionMember> moved = [];
        foreach (UnionMember member in present.Members)
        {
            if (oldByType.TryGetValue(member.Type, out UnionMember? sameType) && sameType.Tag != member.Tag)
            {
                moved.Add(sameType);
                moved.Add(member);
                Report(
                    pair,
                    PathOf(pair, member),
                    SchemaDirections.Both,
                    $"The union's member had tag {sameType.Tag} and has {member.Tag}. A tag must keep its type: write the tags, as in '{member.Type} = {sameType.Tag}'.",
                    sameType.Span,
                    member.Span);
            }
        }

        foreach (UnionMember member in present.Members.Where(member => !moved.Contains(member)))
        {
            if (!oldByTag.TryGetValue(member.Tag, out UnionMember? sameTag))
            {
                Report(
                    pair,
                    PathOf(pair, member),
                    SchemaDirections.Forward,
                    $"The union gained the member with tag {member.Tag}, which old readers must reject.",
                    old.Span,
                    member.Span);
            }
            else if (!moved.Contains(sameTag))
            {
                ComparePart(pair, sameTag.Type, member.Type, PathOf(pair, member));
            }
            else
            {
                Report(
                    pair,
                    PathOf(pair, member),
                    SchemaDirections.Both,
                    $"The union's tag {member.Tag} was that of '{sameTag.Type}'. A tag must keep its type: give the member a tag that was never used.",
                    sameTag.Span,
                    member.Span);
            }
        }

        HashSet<ulong> newTags = [.. present.Members.Select(static member => member.Tag)];
        foreach (UnionMember member in old.Members.Where(member => !newTags.Contains(member.Tag) && !moved.Contains(member)))
        {
            Report(
                pair,
                PathOf(pair, member),
                SchemaDirections.Backward,
                $"The union lost the member with tag {member.Tag}, which new readers must reject.",
                member.Span,
                present.Span);
        }
    }

    private static FindingPath PathOf(ComparedPair pair, UnionMember member) => pair.Path.Then(member.Type is EnumType or UnionType or StructType
        ? ".#" + member.Tag.ToString(CultureInfo.InvariantCulture)
        : $".{member.Type}");
}
