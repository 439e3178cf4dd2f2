/** What the name of an endpoint says of its place: tables of providers and their regions. */
@NullMarked
package org.inshore.location.name;

import org.jspecify.annotations.NullMarked;
