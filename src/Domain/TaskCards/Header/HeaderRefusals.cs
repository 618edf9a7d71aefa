namespace OnNara.Domain.TaskCards;

public sealed record HeaderUnchanged() : InvalidTaskRequest("same-as-before", "The card says that already.");

public sealed record OwnsItAlready(string Name) : Refusal("task.owns-it-already", $"{Name} owns the task already.");

public sealed record EvaluatorBecomesOwner(string Name) : Refusal(
    "task.evaluator-becomes-owner", $"{Name} evaluates the open cycle and cannot own the task; name another evaluator first.");

public sealed record TakesPartAlready(string Name) : Refusal("task.takes-part-already", $"{Name} takes part in the task already.");

public sealed record TakesNoPart() : Refusal("task.takes-no-part", "Whom you name takes no part in the task.");

public sealed record TooManyTakePart(int Limit) : Refusal("task.too-many-take-part", $"A card holds at most {Limit} of them; release who no longer works on it.");

public sealed record CollaboratorNotNamed() : InvalidTaskRequest("collaborator-not-named", "Name another agency or a department of your own: one of the two.");

public sealed record CollaboratorUnknown(string DepartmentCode) : InvalidTaskRequest(
    "collaborator-unknown", $"{DepartmentCode} is no other agency of the installation and no other department of yours on this day.");

public sealed record TwoLead(string Name) : Refusal("task.two-lead", $"{Name} leads already; one leads, the others are partners.");

public sealed record SectionNotWritten(TaskCardSection Section) : InvalidTaskRequest(
    "section-not-written", $"{Section} says what the acts on the card say; quality, publicity, customer and intake are written.");

public sealed record SectionSwitchedOff(TaskCardSection Section) : Refusal(
    "task.section-switched-off", $"The agency's task cards have no section {Section} on this day.");
