"""Bad packages: groups to compare with that cannot be."""

from tests.package_files import Cases, appended, both, replaced

GROUPS, MEMBERS = "peer_groups.csv", "peer_members.csv"

CASES: Cases = {
    "unknown kind of group": (
        replaced(GROUPS, "own_choice", "friends"),
        {("unknown-choice", GROUPS, 2, "kind")},
    ),
    "neighbours of nobody": (
        replaced(GROUPS, "own_choice,Kommuner som likner oss,Municipalities like us,0000", "neighbours,Naboer,,"),
        {("contradiction", GROUPS, 2, "seeker")},
    ),
    "seeker that is no municipality": (
        replaced(GROUPS, ",0000,", ",eksempel,"),
        {("wrong-type", GROUPS, 2, "seeker")},
    ),
    "county without its digits": (
        appended(GROUPS, "fylket,county,Fylket,,,EKA,,"),
        {("contradiction", GROUPS, 3, "code")},
    ),
    "member of a group that is not there": (
        replaced(MEMBERS, "liknende,0301", "lignende,0301"),
        {("dangling-reference", MEMBERS, 2, "group")},
    ),
    "membership that ends before it begins": (
        replaced(MEMBERS, "0301,,", "0301,2024,2023"),
        {("contradiction", MEMBERS, 2, "last_year")},
    ),
    "member twice in a year": (
        both(replaced(MEMBERS, "0301,,", "0301,,2022"), appended(MEMBERS, "liknende,0301,2022,")),
        {("contradiction", MEMBERS, 4, "first_year")},
    ),
    "membership that never begins": (
        replaced(MEMBERS, "0301,,", "0301,i fjor,"),
        {("wrong-type", MEMBERS, 2, "first_year")},
    ),
}
