/** The engine with the shipped packs: all ways of looking through a text find the same. */
@NullMarked
package org.inshore.cli.matching;

import org.jspecify.annotations.NullMarked;
