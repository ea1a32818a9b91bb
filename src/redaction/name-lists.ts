import { givenNames, secondGivenNames, spanishSurnames } from '../language/given-names.ts';
import { wordSet } from '../language/lexicon.ts';

/** Given names that are words of everyday talk too: names only with a capital, a cue or a surname beside them. */
const everyday = wordSet(
  `mark will rose grace may frank jack bill bob pat sue art joy hope faith angel luz sol cruz jesus dolores esperanza consuelo rosario mercedes soledad blanca pilar rocio victoria amber dean chase guy max mia ava jean mason del an wei li yan hui mei ming julio april june august marina jan drew rich nick ray grant salvador
  ver irma elsa eva gloria mayra ali raj alba mar rosa clara christian jordan austin tyler sean ray paz angeles angela carol leo virginia charlotte madison linda lee kay lou mae ann jo`,
);

const others = wordSet(
  `abby adela agnes aida aiden aisha alan alana albert aldo alec alejandrina alex alfonso alina alison allen allison alma alondra alvaro alvin amelia ana anabel andre andy angie anita anne annie antonia april ariana ariel arlene armani arnold ashlee astrid audrey aurelio azucena barry beatrice becky belen belinda ben bernadette bernard bertha beth bethany bianca billie blake bonnie brad bradford brandi brenda brent
  bret brianna bridget brooke bryce byron camille candice carla carlo carmela carrie casey cassandra cathy celeste celia chad chelsea cheyenne chris christa christie christy cindy clarence clark clay clifford clint clyde cody colin colleen connie corey cory courtney craig crystal curtis cynthia daisy dakota dale dan dana danny daphne darlene darrell darren dave davina dawn deb debbie delia della derek desiree destiny devin diego dina
  dominic dominick don donald donna doreen dorian doug duane dustin dwight earl ed eddie edgar edith edna edwin efrain eileen elaine eleanor eli elias elias eliza ella elliot ellis elmer elvis emanuel emmanuel erica erick erik erika erin ernest ernestina ethel eugene eugenia evan everett fabian fabiola federico felicia felix fidel flora florence floyd frances francis fred freddie frederick gail garrett gavin gene genesis genevieve geoffrey
  georgia gerard gilbert gina ginger giovanni gladys glen glenn gordon greg gretchen griselda guillermina gwen gwendolyn hank hannah harriet harry harvey hazel heidi helena herbert herman herminia hilda holly homer horacio howard hubert humberto ian ida ingrid ira irene iris irving isaac isaiah isaias ismael israel itzel ivy jackie jade jake jamal jamie jana jane janelle janine jared jasmin jasmine javon jay jeanette jeanne jeff jenna jenny jeremiah jermaine jerome jessie jill jim jimena jimmy
  joaquina jodi joel joey johanna johnny jon jonah jonas jordana joselyn josh josie joy juanita judah jude judith juliana julian juliet julissa june karina karl karla kate katelyn kathy katie katrina kayla keisha kelli kendra kent kerry kevin kim kirk krista kristen kristi kristin kristina kristine kurt kylie lance larissa latoya lauren laurie lea leah leanne leila lena leon leonard leonardo leonel leroy leslie lester lewis lia lila lilia lillian lilliana lindsay lindsey lionel lisa
  lizbeth liz lloyd lois lola lonnie loretta lorraine louie louis louise lourdes lucia lucille luciana luis luisa luke lupe lupita luther lydia lyle mabel mackenzie macy madeline mae magda malik mandy manny marc marcela marcelino marcelo marcia marcie margarito margie mariah maribel maricruz marie marilu marina marion marissa maritza marjorie marlene marlon marsha marshall martina marty marvin mathew matilde matt maura maureen maurice maximiliano maxine maya mckenzie meagan melanie melinda melody mercy meredith
  micah michele micheal mike mikayla mildred milo milton mindy minerva miranda misty mitchell mohamed moises molly mona monique morgan morris moses myra myrna myrtle nadia nadine naomi nate nathaniel neal ned neil nelson nestor nettie nicholas nicolasa nikki nina noe noel noemi nora norman octavio odalys ola olive ollie omar opal ophelia orlando osvaldo otis otto owen paige pam paris patsy patti patty paulette paulina pauline pearl peggy penelope penny percy perla perry
  petra phil philip phillip phillis phoebe phyllis porfirio preston priscilla quentin quinn quincy rachael rafaela ralph ramiro ramona randall ray rebeca refugio reggie reginald rene renee rex reyna rhonda ricardo rick ricky rigoberto rita rob robbie roberta robin rochelle rocky rod roderick rodney rodrigo roman ron ronald ronnie roosevelt rosalie rosalinda rosalva rosanne rosario roscoe rosemary roslyn ross roxana roxanne roy rudy rufus ruthie sabrina sadie sally salma sam samantha sammy sandy santos sasha savannah
  saundra scarlett selena selina serena sergio seth shane shannon shaun shawn sheila shelby sheldon shelia shelley sheri sherri sherry sheryl sidney sienna simon socorro sonia sonya sophie spencer stacey stacy stan stanley stella steve stewart stuart susanna suzanne sylvia tabitha tamara tami tammy tania tanya tara tatiana taylor ted terri terrance terrence thelma theodora theodore thiago tim timmy tina toby todd tom tommy toni tony tonya tracey traci tracy travis trevor trinidad trisha troy tyrone ulises ursula valeria valerie
  vanessa vera verna vernon veronica vicki vickie vicky vilma vince viola violet violeta viviana vivian wanda warren wendy wesley whitney wilbert wilbur wilfredo willa wilma winston xavier xiomara yadira yahir yajaira yazmin yvette yvonne zachary zack zara zelda zoila`,
);

const familyNames = wordSet(
  `smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson martin thompson white harris clark lewis robinson walker young allen king wright scott hill green adams nelson baker hall campbell mitchell carter roberts phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan peterson cooper reed bailey bell kelly howard
  ward cox richardson wood watson brooks bennett gray james hughes price myers long foster sanders ross powell sullivan russell jenkins perry butler barnes fisher henderson coleman simmons patterson jordan reynolds hamilton graham kim gonzales alexander wallace griffin west cole hayes chen nguyen patel singh khan tran lee park wong chang huang zhang wang liu yang wu lin pham le hoang kowalski novak muller schmidt schneider rossi russo ivanov petrov sato suzuki tanaka okafor mensah cohen levy friedman goldberg`,
);
const everydayFamily = wordSet(
  'white young king wright hill green baker hall cook bell price long foster wood ward gray brooks west cole hayes park lin le flores torres cruz reyes ramos rios campos santos leon silva luna vega mora vera franco blanco gil marin iglesias bravo rubio villa rosales salas salinas fuentes guerrero castillo herrera caballero rosas valle rivera barrera colon pagan pena peña nieves correa parra moreno molina sierra brown martin james jordan cooper carter turner fisher parker walker miller taylor butler',
);

/** Names that are nothing else in small letters. */
export const sureGivenNames: ReadonlySet<string> = new Set(
  [...givenNames, ...secondGivenNames, ...others].filter((word) => !everyday.has(word)),
);
export const anyGivenNames: ReadonlySet<string> = new Set(
  [...givenNames, ...secondGivenNames, ...others, ...everyday].filter((word) => word !== 'del' && word !== 'an' && word !== 'will'),
);
export const anySurnames: ReadonlySet<string> = new Set([...spanishSurnames, ...familyNames]);
export const sureSurnames: ReadonlySet<string> = new Set([...anySurnames].filter((word) => !everydayFamily.has(word)));

/** Words that are written with a capital and name nobody: languages, peoples, payers, makers, holidays, medicines. */
export const properWords = wordSet(
  `english spanish mandarin cantonese chinese vietnamese tagalog korean russian arabic somali french german italian portuguese polish hindi american mexican hispanic latino latina asian african european catholic christian jewish muslim christmas easter thanksgiving halloween ramadan hanukkah god lord internet zoom google facebook iphone android mychart uber lyft
  aetna cigna humana kaiser permanente united unitedhealthcare healthcare blue cross shield anthem premera regence molina ambetter wellcare centene oscar tricare medicare medicaid medi-cal apple health bluecross blueshield optum caresource bcbs uhc careplus devoted clover
  tylenol advil motrin aspirin ibuprofen lipitor metformin lisinopril ozempic humira insulin zoloft prozac xanax ambien benadryl claritin zyrtec penicillin amoxicillin botox covid flu alzheimer's alzheimer parkinson's parkinson crohn's crohn lyme hodgkin hodgkins
  callwell clinic hospital medical center health dermatology cardiology pediatrics orthopedics neurology oncology radiology urgent care emergency department family medicine primary lab pharmacy walgreens cvs dr doctor doctora dra miss sir madam mr mrs ms mom dad mama papa grandma grandpa tv ok okay hi hello thanks monday tuesday wednesday thursday friday saturday sunday i i'm i'd i'll i've weekend pacific eastern central mountain
  north south east west northside southside eastside westside downtown uptown street avenue safe harbor hipaa social security id bearer authorization token`,
);
