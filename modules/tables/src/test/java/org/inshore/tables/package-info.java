/** Tests of the tables. */
@NullMarked
package org.inshore.tables;

import org.jspecify.annotations.NullMarked;
