/**
 * People of whom nothing but masked values is known: how many there are, and how many there may be.
 */
@NullMarked
package org.inshore.core.person.masked;

import org.jspecify.annotations.NullMarked;
