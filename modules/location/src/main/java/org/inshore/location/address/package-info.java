/** What the address of an endpoint says of its place: little by itself, some by databases. */
@NullMarked
package org.inshore.location.address;

import org.jspecify.annotations.NullMarked;
