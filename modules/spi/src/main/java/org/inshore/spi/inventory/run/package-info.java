/**
 * The scan itself: when, by whom and with what ({@code RunInfo}); the rules that were in force
 * ({@code RuleInfo}), what each is about ({@code Subject}), and the class ({@code Classification})
 * that each classification scheme ({@code Scheme}) gives to what it finds.
 */
@NullMarked
package org.inshore.spi.inventory.run;

import org.jspecify.annotations.NullMarked;
