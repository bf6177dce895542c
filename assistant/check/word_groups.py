"""Words of council, hospital and newspaper English that stand for each other.

Synonyms that WordNet does not have, or has among others that nobody would exchange here. They are
few on purpose: each group lets a plain paraphrase pass ("hospital bosses" for "hospital managers")
and also some wrong statement.
"""

# One group a line.
SYNONYMS = """
accept agree consent endorse back support approve welcome
accident crash collision
achieve reach attain meet
acquire buy purchase acquisition obtain
admit concede acknowledge confess
apologise apology sorry
aim goal objective target intend seek want hope wish
allege claim assert contend maintain
allocate award grant assign earmark give provide set
allow permit let enable authorise permission
reach hit climb grow rise stand
annual yearly year annually
announce declare reveal disclose unveil publish release
appoint name hire recruit employ appointment engage select choose pick
argue contend claim insist say state maintain
ask request call urge demand invite require
assess evaluate review examine consider analyse assessment evaluation study look explore
attempt try effort bid seek
attend present
authority council borough
axe scrap cancel abandon ditch drop discontinue abolish end terminate
ban prohibit forbid bar outlaw
begin start launch commence open initiate introduce
big large larger huge major great greater bigger massive substantial significant considerable
blame fault
blaze fire
body organisation organization agency institution
boost increase raise improve lift strengthen
boss chief head executive
boss leader head
boss manager
boss director
chair chairman chairwoman chairperson
build construct construction erect building develop work
business company firm corporation contractor provider supplier
car vehicle
cash money fund funding finance resource
cause lead result prompt trigger reason due because
change alter reform transform amend shift modify
cheap inexpensive
citizen resident people local person inhabitant public community
area city
area town
area borough
area place region
close shut closure shutdown
collapse fail failure fold
concern worry fear anxiety alarm anxious
condemn criticise attack denounce blast slam critic criticism
consultant adviser advisor consultancy
consult consultation
contain comprise include consist cover
contract deal agreement tender
cost price spend expense expenditure bill fee charge pay worth
councillor member
create establish found form set setup
damage harm hurt injure injury
conclude find
decide determine resolve agree decision choose opt
decide vote
decline fall drop decrease reduce reduction cut lower shrink dip slump down less fewer
deficit shortfall gap overspend
delay postpone defer late behind postponement
deliver provide supply offer give delivery provision
deny reject refute dispute dismiss refuse rebuff
die death dead kill fatal
difficult hard tough challenging
disclose reveal show emerge disclosure
dispute row disagreement conflict argument
document paper report file record
doctor gp physician medic clinician
draft propose
drug medicine medication
earn make receive
employee staff worker workforce employ
error mistake
estimate forecast predict project expect anticipate
evidence proof
expand extend grow enlarge expansion extension growth widen
explain clarify
fast quick rapid swift soon speed quickly
early ahead
late behind later
treble triple
fault defect flaw problem issue
fine penalty
finish complete end conclude completion
flat apartment
floor storey
former ex previous old past
free independent
full entire whole complete
get receive obtain
government minister ministry whitehall
grow rise increase climb jump surge soar growth up more higher raise
happen occur take
occasion time
health healthcare nhs medical
help aid assist assistance support
hide conceal
home house housing dwelling household property
hospital infirmary
hurry rush
important key crucial vital essential significant
independent separate
inspect inspection inspector
investigate probe inquiry investigation enquiry examine
job post role position
join merge combine unite integrate merger link
judge court
kid child youngster pupil
law legislation act
law legal lawful
lawyer solicitor barrister
letter correspondence
lorry truck
locate find discover trace detect
live reside
lose loss
make produce manufacture
meeting session
memo note
mp politician
near close nearby
need require necessary requirement demand
compulsory mandatory obligatory required
new fresh latest recent
notice spot
oppose against opposition object objection resist
option choice alternative
choice decision selection
order instruct command
own owner ownership belong
parent mother father
part portion share section
patient sick
pause suspend hold halt stop
phase stage
plan scheme proposal project programme program propose intend
police officer force
poor bad weak
power authority
pressure strain
problem issue difficulty trouble
promise pledge vow commit undertake guarantee commitment
protect safeguard preserve
protest demonstration demonstrate march
pupil student schoolchild
quit leave resign depart withdraw resignation departure
rate level
receive get
recommend advise suggest recommendation advice
record log
refurbish renovate repair fix refurbishment renovation restore
remain stay continue
repay reimburse refund return
remove delete withdraw take
withdraw drop
renew extend
rent lease
repair mend fix
responsible charge
replace succeed substitute replacement
reply respond answer response respondent
restore reinstate replace return
restrict limit cap curb restriction
result outcome consequence
review examination
road street route
rule regulation
run operate manage lead oversee
sack fire dismiss
salary pay wage
save saving
school academy
secret private confidential hidden covert
seem appear
service provision
set lay
settle resolve
share split
short brief
show demonstrate indicate suggest find reveal prove
shop store
sick ill sickness illness
sign signature
site land
slow sluggish
small little minor
speech address
spokesman spokeswoman spokesperson representative
statement comment remark
stop prevent halt end block cease
strike walkout
study research survey questionnaire poll
sum total
tax levy
team squad
traffic congestion
transparent open transparency openness
travel journey trip transport ride
traveller passenger rider ridership patronage
trust faith confidence
understand know aware
use utilise usage
subscriber follower
aspect part element
convey transfer transmit
derive stem originate
view opinion
voter elector
vote ballot poll
wait await
warn caution warning
waste squander
win victory beat defeat
work function
wrong false incorrect untrue mistaken
young youth
access admission entry
bankrupt insolvent insolvency bankruptcy liquidation
bin rubbish refuse waste
break fail
bus coach
call phone telephone
complain complaint grievance
constituency seat
cover pay meet fund finance
cross over
custom customer client user
demolish dismantle raze
depart departure leave
dig excavate
discuss debate consider discussion
drive driver motorist
elderly old older
exceed outstrip surpass top above over
extra additional further another more
firefighter crew
force effect
freeze frozen hold
headteacher head principal
immediate immediately instant instantly
inform tell notify
install installation fit
interim temporary provisional
invest investment
jail prison gaol imprison
majority most
monitor watch
monthly month
motion resolution
move shift relocate transfer relocation
permit licence license
pollute pollution contaminate contamination
premises building site
purchase buy
redundant redundancy
road carriageway highway
safe unhurt uninjured unharmed unscathed
schedule timetable
shortly soon little
single one sole
stock supply
train rail railway
turnover revenue income
urgent emergency
vacant vacancy unfilled empty
verify check
visit attend visitor attendance footfall
vulnerable risk
watchdog regulator inspector ofsted cqc
weekly week
yearly year
owe debt indebted
"""
