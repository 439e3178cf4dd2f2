/**
 * A bank whose tables, lists and forms hold people in the layouts that make counting hard, with who
 * stands where as truth: several phones and cards, old and new resident IDs, contact persons,
 * households, staff, mistyped numbers, copies that drifted.
 */
@NullMarked
package org.inshore.testkit.estate.people;

import org.jspecify.annotations.NullMarked;
