import { wordSet } from './lexicon.ts';

/** Common given names in the United States, folded. They tell a given name from a surname; no name needs to be here to be read. */
export const givenNames = wordSet(`
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy christian walter keith austin roger terry
sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel bruce logan billy joe alan juan elijah willie albert wayne randy mason vincent liam roy bobby caleb bradley russell lucas leo max oliver owen
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela
shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria olivia heather helen catherine diane julie victoria joyce lauren kelly christina ruth joan virginia judith evelyn hannah andrea megan cheryl
jacqueline madison teresa abigail sophia martha sara gloria janice kathryn ann isabella judy charlotte julia grace amber alice jean denise frances danielle marilyn natalie beverly diana brittany theresa kayla alexis doris lori tiffany
rose mia ava ella chloe zoe lily lucy ellie claire rosa
ana luis carlos jorge miguel pedro jesus manuel francisco antonio javier alejandro fernando rafael ricardo eduardo roberto sergio mario oscar raul enrique arturo ramon alberto armando hector cesar pablo diego andres alfredo ernesto gerardo
guillermo gustavo jaime julio felipe salvador ruben hugo ivan marco marcos martin mateo santiago sebastian emilio esteban ignacio joaquin lorenzo nicolas tomas vicente victor gilberto rodolfo rogelio rolando saul alonso adrian angel
guadalupe juana margarita francisca josefina veronica leticia rosario alejandra elena carmen yolanda luz silvia adriana claudia monica mariana gabriela daniela valentina camila lucia sofia isabel isabela ximena paola paula esperanza dolores
pilar consuelo beatriz blanca cecilia esther irma norma olga raquel rocio susana catalina marisol graciela alicia araceli lourdes lorena maribel marta mercedes miriam natalia pamela patricia renata fernanda regina romina soledad teresa
ximena yesenia jazmin karina liliana lidia elsa elvira estela eva ines inez magdalena maricela mayra nora ofelia
mohammed muhammad ali omar ahmed fatima wei li ming yan hui mei anh minh linh thanh priya raj amit anil sunita deepa ravi
`);

/** Given names that are often the first of two ("Ana María", "José Luis", "Mary Ann"). */
export const secondGivenNames =
  wordSet(`maria jose luis ana juan carlos antonio manuel miguel angel guadalupe isabel elena carmen luz jesus alberto fernando eduardo enrique alejandro francisco
  ann anne lynn lou beth jo jean marie mae sue kay lee pablo rosa teresa javier fernanda andrea paola gabriela cruz del carmen`);

/** Common Spanish surnames: two in a row are both the family name. */
export const spanishSurnames =
  wordSet(`garcia rodriguez martinez hernandez lopez gonzalez gonzales perez sanchez ramirez torres flores rivera gomez diaz reyes cruz morales ortiz gutierrez chavez ramos ruiz alvarez mendoza vasquez vazquez castillo jimenez moreno romero herrera
  medina aguilar vargas guzman mendez munoz muñoz salazar garza soto vega alvarado delgado pena peña contreras sandoval guerrero rios estrada ortega nunez nuñez maldonado dominguez rojas silva espinoza espinosa valdez juarez marquez padilla santiago figueroa luna molina ayala
  cabrera acosta serrano leon campos santos navarro fuentes cervantes miranda velazquez velasquez avila robles trujillo carrillo ochoa cardenas rosales lara mejia calderon pacheco villarreal camacho salinas duran montoya gallegos solis castro fernandez suarez mora vera valencia
  zamora ibarra orozco bautista rangel macias cortez cortes franco lozano rosario nieves colon pagan melendez quintero arroyo barrera escobar galvan tapia zuniga villa rubio blanco gil marin iglesias aguirre arias benitez bravo caballero correa parra pineda ponce quiroz rivas rosas saenz salas valle zavala`);
