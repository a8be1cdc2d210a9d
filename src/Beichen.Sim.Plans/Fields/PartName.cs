using Beichen.Sim.Kernel.Entities;

namespace Beichen.Sim.Plans.Fields;

/// <summary>Name of a part that the district has once; its id stands in its file.</summary>
internal static class PartName
{
    public static EntityName Of(Entity part, string keyPrefix)
    {
        string id = part.Read(CommonFields.Id);
        (string chinese, string english) = part.Read(CommonFields.Name);
        return new EntityName(id, chinese, english, part.Reading.Key($"{keyPrefix}:{id}"));
    }
}
