/**
 * The reading of one asset, by one worker.
 *
 * <p>{@code AssetReading} takes what a scanner hands on. {@code DocumentOpener} detects what bytes
 * are and has an extractor open them, nested documents too; {@code AssetLimits} keeps the time and
 * one container budget for all that is nested. {@code MatchFanOut} distributes matches to the
 * collectors: {@code FindingCollector} by place and rule, {@code ColumnCollector} by column, {@code
 * BlockCollector} for copies. What a {@code SliceReading} finds waits for {@code SliceFolding}.
 * {@code AssetLog} keeps the outcome and what became of parts. Large assets are parted among
 * workers in {@code share}; who calls whom and writes it down is in {@code run}.
 */
@NullMarked
package org.inshore.core.scan.read;

import org.jspecify.annotations.NullMarked;
