"""The sentences of the oddities, as templates; whoever shows them in another language has one for each."""

from collections.abc import Mapping

from draw.consolidation import Flag, Oddity
from draw.findings import Finding

TEXTS = {
    "attempts": "this draw is attempt {attempt}; given up before it: {reasons}",
    "sessions": "the program was started anew between the seal and the end: {sessions} sessions, {entries} journal entries",
    "same_dice": "the dice {throws} ({count} of them) were thrown in {tps} too; by chance one in {odds} such areas has any",
    "same_digits": "the digits {throws} were written in {tps} too; by chance one in {odds} such areas has any",
    "same_secret": "the laptop's secret is the one of {tps} too; secrets are 256 random bits",
    "after_count": "drawn after the count began, as was chosen before the seal; the reason given: {note}",
    "early_closing": "the polls were closed at {closed}; they are open until {hour}",
    "absents": "{observed} of {calls} calls ended with nobody there; the other TPS let expect {expected}. "
    "As many or more: one in {odds} by chance, among {stations} TPS",
    "passed_over": "{observed} of {calls} calls were declined or called ineligible; the other TPS let expect {expected}. "
    "As many or more: one in {odds} by chance, among {stations} TPS",
    "source": 'prize {prize} comes from "{source}", which has the word "{word}"; the same source stands in {stations} TPS',
    "winner_twice": "the name {name} won {times} times among {winners} winners of the village: {tickets}",
    "clone": "the journal begins with the same {entries} entries or more as that of {tps}",
    "same_key": "the file is signed with the key of {tps}",
    "clock_back": "the clock of the laptop was set back by {seconds} seconds",
    "clock_jump": "clock and running time of the laptop differ by {seconds} seconds within one session",
    "hasty": "{calls} calls in {seconds} seconds, from the first to the last",
    "signed_early": "signed at {signed}, before the end at {closed}",
    "zone": "the time {at} is in no zone of the country",
    "assurance": "reduced assurance: {throws}",
    "conflict_open": "{count} different files of this TPS are here, undecided; their journals share {shared} entries",
    "conflict_decided": "{count} different files of this TPS are here; {by} decided: {reason}",
    "conflict_none": "{count} different files of this TPS are here and none counts; {by} decided: {reason}",
    "signer": "signed with the key {found}; the village named {expected}",
    "witness_twice": "the witness {name} threw in {tps} too",
    "totals": "{tickets} attended; forms say {forms}, ballots used {ballots}; the sentence given: {note}",
}


def flag(
    oddity: Oddity,
    text: str,
    *,
    tps: str,
    told: Mapping[str, object],
    others: tuple[str, ...] = (),
    grave: bool = True,
) -> Flag:
    """Return a flag whose sentence is `TEXTS[text]`, filled with the facts `told`."""
    return Flag(oddity, tps, Finding(TEXTS[text], told), others=others, grave=grave)
