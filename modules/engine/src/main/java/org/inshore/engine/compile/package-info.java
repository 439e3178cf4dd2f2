/**
 * The compiler, and the file form of its result.
 *
 * <p>{@code Compiler} makes a {@code Program} of rules: determinised automata over the alphabet of
 * all rules, split into halves where the union grows too large, a single pattern that is too large
 * being refused by name ({@code RuleAutomata}). Rules that come later are compiled beside a program
 * that is there: {@code RefinedProgram} moves it over to an alphabet that tells their characters
 * apart too. {@code TriggerChoice} chooses for each pattern what the prefilter searches for, {@code
 * ContextWindow} computes how far text can bear on a value and with it how much of a block is kept.
 * {@code RuleTables} and {@code ProgramTables} write and read rules and programs in one fixed
 * order: whoever adds a field writes and reads it there. When a file is used stands in {@code
 * PreparedRules}.
 */
@NullMarked
package org.inshore.engine.compile;

import org.jspecify.annotations.NullMarked;
