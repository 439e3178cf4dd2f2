/**
 * Personal financial information, as data: the pack, and its validators by subject. Rules name
 * validators; the classes are found by {@code META-INF/services}.
 */
@NullMarked
package org.inshore.patterns.personalfinancial;

import org.jspecify.annotations.NullMarked;
