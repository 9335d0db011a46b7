import { badDeploy } from './badDeploy';
import { credentialStuffing } from './credentialStuffing';
import type { Incident } from './incident';
import { minerAtNight } from './minerAtNight';
import { refundFraud } from './refundFraud';

/** The four stories hidden in the demo, in time order. */
export const incidents: readonly Incident[] = [badDeploy, credentialStuffing, minerAtNight, refundFraud];
