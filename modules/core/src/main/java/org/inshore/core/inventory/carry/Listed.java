package org.inshore.core.inventory.carry;

import org.inshore.spi.message.Wording;

/**
 * Assets of one folder that were listed together, each with a version.
 *
 * @param hash keyed hash of all that was listed, and of all that decides what is found
 * @param assets how many
 * @param evidence what the versions were taken from
 */
public record Listed(long hash, int assets, Wording evidence) {}
