import { oneOfSchema } from './fields.ts';

/**
 * The pictures that a rule or a case may have, each called what it shows. One that begins with "no-" is the same thing with a bar
 * through it. They are drawn in src/components/pictures/.
 */
export const pictures = [
  'ambulance',
  'ask-about-medicines',
  'bleeding',
  'calendar-4-weeks',
  'calendar-6-weeks',
  'calendar-wait',
  'capsules',
  'clinic-gel',
  'clock',
  'cold-sore',
  'cream-and-sunscreen',
  'drip',
  'eyelid',
  'face-injection',
  'fever',
  'flaking',
  'hat',
  'health-form',
  'indoors',
  'keep-medicine',
  'lukewarm-water',
  'lumps',
  'mirror',
  'moisturiser',
  'mole',
  'no-dumbbell',
  'no-face-injection',
  'no-fake-tan-and-razor',
  'no-fever',
  'no-hand',
  'no-laser',
  'no-lipstick',
  'no-numbing-cream',
  'no-plaster',
  'no-scar',
  'no-scrub',
  'no-soap',
  'no-spots',
  'no-sun',
  'no-sunbathing',
  'no-sunburn',
  'no-sunscreen-yet',
  'no-swimmer',
  'no-wax',
  'numbing-cream',
  'out-of-reach',
  'phone-call',
  'pregnancy',
  'redness',
  'sealed-tip',
  'serum-pause',
  'spots',
  'stethoscope',
  'sunscreen',
  't-shirt',
  'tattoo',
  'tinted-sunscreen',
  'wait-with-cream',
  'wipe-blood',
  'wound',
] as const;

export type Picture = (typeof pictures)[number];

/** The name of a picture. */
export const pictureSchema = oneOfSchema(pictures, 'is not the name of a picture').describe(
  `the picture beside it, one of ${pictures.join(', ')}`,
);

/** The pictures of what happens at the clinic, in their order, drawn in src/components/pictures/steps/. */
export const steps = [
  'ask',
  'talk',
  'photograph',
  'clean',
  'numb',
  'wipe',
  'open',
  'needle',
  'discard',
  'calm',
] as const;

export type Step = (typeof steps)[number];

/** The tones of skin that drawings show, as equals, each with its name. */
export const toneNames = { white: 'White', light: 'Light brown', brown: 'Brown', black: 'Black' } as const;

export type Tone = keyof typeof toneNames;

/** The names of those tones, in their order. */
export const tones = Object.keys(toneNames) as Tone[];
