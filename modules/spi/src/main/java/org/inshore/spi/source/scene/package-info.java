/** Scenes of export: why, to whom and on what lawful path which content goes abroad. */
@NullMarked
package org.inshore.spi.source.scene;

import org.jspecify.annotations.NullMarked;
