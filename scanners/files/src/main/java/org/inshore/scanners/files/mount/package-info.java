/**
 * The kernel's table of mounts: where the bytes of a path are kept.
 *
 * <p>{@code MountTable} finds the {@code Mount} that holds a path; a mount names its server. {@code
 * PathNames} makes paths of bytes in any locale.
 */
@NullMarked
package org.inshore.scanners.files.mount;

import org.jspecify.annotations.NullMarked;
