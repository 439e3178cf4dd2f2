/**
 * Words for what an inventory holds, which all reports share: names of places, rules, classes and
 * reasons in one language, and keys for joining equal reasons and groups.
 */
@NullMarked
package org.inshore.tables.word;

import org.jspecify.annotations.NullMarked;
