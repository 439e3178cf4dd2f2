/**
 * Packs: data files under {@code patterns/} that say what is looked for, where places are and what
 * is forbidden.
 */
@NullMarked
package org.inshore.spi.pack;

import org.jspecify.annotations.NullMarked;
