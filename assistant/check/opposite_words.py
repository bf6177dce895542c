"""Words of council, hospital and newspaper English that say opposite things."""

# Each pair says opposite things about the same matter.
OPPOSITES = """
increase rise grow climb gain more higher up raise expand jump surge soar boost
/ decrease fall drop decline reduce less lower down cut shrink slump fewer dip
accept approve agree support back endorse welcome allow permit favour for
/ reject refuse oppose deny decline dismiss block ban veto object against turn
admit confirm acknowledge concede accept / deny refute reject
open launch begin start commence / close shut end finish cease closure stop
before earlier ahead prior / after later following since once
include with / exclude without omit
win victory beat / lose defeat loss
success succeed / fail failure
on / off
save saving / cost waste
profit surplus underspend / loss deficit overspend shortfall
buy purchase acquire / sell sale
hire recruit appoint employ / sack dismiss fire resign redundant
pass meet / fail
carry adopt / defeat lose fall reject
best better improve improvement / worst worse worsen deteriorate
majority / minority
good well / poor bad poorly
public openly / private secret secretly confidential privately
strong strengthen / weak weaken
high / low
early / late
first / last
cheap / expensive dear costly
safe / dangerous unsafe
true correct right accurate / false wrong incorrect untrue inaccurate
guilty convict / innocent acquit clear
arrive / depart leave
join / leave quit withdraw
lend / borrow
pay / receive
praise / criticise condemn
keep retain save / scrap abolish remove close shut
enough sufficient adequate / few insufficient inadequate
healthy / sick ill diseased unhealthy
maximum / minimum
above over exceed / below under
inside / outside
positive / negative
import / export
north northern / south southern
east eastern / west western
long / short
large big / small
alive living survive / dead die
fast quick quickly faster / slow slowly slower
easy / difficult hard
credible / discredited
unanimous unanimously / narrowly split divided
voluntary / compulsory mandatory
temporary temporarily / permanent permanently
full entire whole / empty part partial partly
rural / urban
legal lawful / illegal unlawful
delay late / early punctual
twice double / half halve
ahead / behind
present attend / absent miss
same / different
insource / outsource
urgent / routine
build construct erect / demolish dismantle raze
"""
