/** Numbers, texts and arrays as bytes: the form of tables that are made ahead. */
@NullMarked
package org.inshore.engine.table;

import org.jspecify.annotations.NullMarked;
