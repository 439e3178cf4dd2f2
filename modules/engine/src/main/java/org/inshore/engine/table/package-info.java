/**
 * Numbers, texts and arrays as bytes: the form of tables that are made ahead. Parts that a run may
 * not need lie behind the rest and are read from the file, and checked, when they are first asked
 * for.
 */
@NullMarked
package org.inshore.engine.table;

import org.jspecify.annotations.NullMarked;
