/**
 * Validators of addresses. {@code AddressParser} reads an address from its divisions down to the
 * door with the words of {@code AddressWords}; the validators say how far down one must go.
 */
@NullMarked
package org.inshore.patterns.personalfinancial.place;

import org.jspecify.annotations.NullMarked;
