/**
 * The drop folder: {@code incoming} is watched, files are judged one by one in {@code judging}, and
 * go to {@code released} or {@code held}.
 *
 * <p>{@code FolderGate} has the threads and the protocol of each file, {@code Recovery} what was
 * left in the middle. {@code Arrivals} says which files are complete: by the kernel's word ({@code
 * Inotify}) where it has one, else because nothing about them changed for a while.
 */
@NullMarked
package org.inshore.core.outbound.watch;

import org.jspecify.annotations.NullMarked;
