/**
 * The commands, a class for each: it reads its options, calls core and prints what core returns.
 *
 * <p>{@code InshoreCommand} is the root. Those that scan ({@code ScanCommand}, {@code DemoCommand})
 * share {@code Scans}, from configuration to exit code; those of one subject have a folder below
 * ({@code audit}, {@code gate}, {@code schedule} …). Options that several have are in {@code
 * option}, what is printed in {@code print}, the terminal itself in {@code terminal}; texts are in
 * the message bundles of each folder.
 *
 * <p>Nothing is decided here: a command that needs a figure asks core for it.
 */
@NullMarked
package org.inshore.cli.command;

import org.jspecify.annotations.NullMarked;
