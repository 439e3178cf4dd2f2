/** Works out where a data source is, and on what evidence. */
@NullMarked
package org.inshore.location;

import org.jspecify.annotations.NullMarked;
