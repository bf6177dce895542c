"""Given names that are common in Britain, to tell people from places and "he" from "she".

A name that is missing costs little: honorifics, posts and verbs of speech tell people as well. The
lists are our own; names that both women and men bear are in neither of the two.
"""

from typing import Final, Literal

Gender = Literal["she", "he"]

_SHE: Final = """
abigail ada agnes aisha alexandra alice alicia alison amanda amber amelia amina amy andrea angela
anita ann anna anne annette anita antonia anya asha audrey ava barbara beatrice becky bernadette
beth bethany betty beverley bridget brenda bronwen camilla carla carol caroline carolyn catherine
cath cathy celia chantal charlotte cheryl chloe christina christine claire clare claudia colette
cora cynthia daisy daphne deborah debbie debra deirdre denise diana diane dina donna doreen doris
dorothy edith edna eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen ellie elsie
emily emma erica erin esme esther ethel eva eve evelyn faith farah fatima faye felicity fiona flora
florence frances francesca freya gail gemma georgia georgina geraldine gillian gina gita glenda
gloria grace greta gurpreet gwen hannah harriet hazel heather heidi helen helena henrietta hilary
holly imogen ingrid irene iris isabel isabella isla ivy jacqueline jade jan jane janet janice
janine jasmine jasmin jean jeanette jemima jenna jennifer jenny jessica jill jo joan joanna joanne
jocelyn josephine joy joyce judith judy julia julie juliet june karen kate katherine kathleen
kathryn kathy katie kavita kay kayleigh keira kelly kerry kim kirsten kirsty lara laura lauren
leah leila lena leona lesley lilian lily linda lindsay lisa liz lois lorna lorraine louisa louise
lucia lucinda lucy lydia lynda lynn lynne mabel madeleine maeve maggie mandy margaret maria marian
marie marilyn marion marjorie martha mary maureen maxine maya meera megan melanie melissa mia
michelle mildred millie miranda miriam moira molly mona monica muriel myra nadia nancy naomi
natalie natasha nazia nicola nina nora norah olivia olga paige pamela patricia paula pauline pearl
penelope penny petra philippa phoebe phyllis pippa polly poppy priya rachel rachael rebecca rekha
rhian rhiannon rita roberta robina rosa rosalind rose rosemary rosie rowena ruby rukhsana ruth
sabrina sadia sally samantha samira sandra sara sarah saskia shabana shannon sharon sheila shelley
shirley sian sinead siobhan sofia sonia sophia sophie stella stephanie sue sunita susan susanna
suzanne suzie sylvia tabitha tamsin tania tanya teresa tessa thelma theresa tina tracey tracy
trudy una ursula valerie vanessa vera veronica vicky victoria viola violet virginia vivien
vivienne wendy winifred yasmin yvonne zainab zara zoe
"""
_HE: Final = """
aaron abdul abraham adam adrian ahmed aidan alan alastair albert alec alexander alfred ali alistair
allan allen alun alvin amir andre andrew andy angus anil anthony antony archie arjun arnold arthur
arun ashok asif barry bartholomew ben benedict benjamin bernard bert bilal bill billy bob boris
brendan brian bruce bryan callum calvin carl cecil cedric charles charlie christopher clive colin
connor conor craig cyril damian damien daniel danny darren dave david dean declan dennis denis
derek dermot desmond dominic don donald douglas duncan dylan eamonn ed eddie edgar edmund eduardo
edward edwin elliot elliott emmanuel emlyn eric ernest euan evan ewan fergus finlay francis frank
fraser fred freddie frederick gareth garry gary gavin geoff geoffrey george gerald gerard gerry
gilbert giles glen glenn glyn gordon graeme graham grant greg gregory guy gwyn hamish hamza harold
harry harvey hassan hector henry herbert horace howard hugh hugo hussain hussein huw iain ian
ibrahim imran irfan isaac ivan ivor jack jacob jake james jamal jason javed jeff jeffrey jeremy
jerome jim jimmy joe joel john johnny jon jonathan jose joseph josh joshua julian justin karl keith
ken kenneth kevin khalid kieran kumar kyle lance laurence lawrence lee len leo leon leonard leroy
les leslie lewis liam lloyd luca lucas luke malcolm marcus mario mark martin martyn mathew matt
matthew maurice max maxwell melvyn michael mick miguel mike miles mohamed mohammad mohammed mohsin
muhammad mustafa nathan nathaniel naveed neil neville nicholas nick nigel noah noel norman oliver
olu omar oscar osman owen paddy patrick paul pedro percy pete peter phil philip phillip pierre
piers quentin rajesh rajiv ralph ramesh raymond reginald rhys ricardo richard rick robert roberto
rob robin rod roderick rodney roger roland ron ronald rory ross roy rupert russell ryan sadiq saeed
salim samuel sanjay scott sean sebastian selwyn shaun sidney simon stan stanley stefan stephen
steve steven stewart stuart suresh syed ted terence terry thomas tim timothy toby todd tom tomasz
tommy tony trevor tristan usman vernon victor vijay vince vincent vinod wayne wilfred will william
winston yusuf zac zachary
"""
_EITHER: Final = """
alex ashley billie bobbie cameron charley chris dana drew eden frankie hilary jackie jamie jesse
jordan jody kai kit leigh lindsey morgan nicky noor pat quinn ray reese riley robyn rowan sam sandy
sasha shay sky stevie sydney taylor val viv
"""

_GENDERS: Final[dict[str, Gender | None]] = (
    dict.fromkeys(_EITHER.split())
    | dict.fromkeys(_SHE.split(), "she")
    | dict.fromkeys(_HE.split(), "he")
)


def is_given_name(word: str) -> bool:
    """Whether the word is a common given name."""
    return word.lower() in _GENDERS


def gender_of(word: str) -> Gender | None:
    """The pronoun that most who bear this given name go by; None when it does not tell."""
    return _GENDERS.get(word.lower())
