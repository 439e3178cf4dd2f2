/**
 * Where a table or a nest of records does not have one row for each person: tables that stand on
 * their side, records within records. Tells whose matches are whose, and counts nobody.
 */
@NullMarked
package org.inshore.core.person.layout;

import org.jspecify.annotations.NullMarked;
