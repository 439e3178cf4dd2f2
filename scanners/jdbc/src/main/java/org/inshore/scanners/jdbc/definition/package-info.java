/**
 * Definitions: what the objects of a database are made of beside their rows, such as the bodies of
 * routines, defaults, conditions and comments.
 */
@NullMarked
package org.inshore.scanners.jdbc.definition;

import org.jspecify.annotations.NullMarked;
