/** Tests of the keys of rows. */
@NullMarked
package org.inshore.core.person.rowkey;

import org.jspecify.annotations.NullMarked;
