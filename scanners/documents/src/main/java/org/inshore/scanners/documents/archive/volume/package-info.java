/**
 * Reader of archives that were cut into volumes. {@code Volumes} tells by a file's name of which
 * archive it is a part and which volume is read for all; {@code VolumesExtractor} joins those that
 * lie beside that one and hands the whole on as an inner document. It holds no volume in memory,
 * and does not read rar, whose volumes are no parts of one stream.
 */
@NullMarked
package org.inshore.scanners.documents.archive.volume;

import org.jspecify.annotations.NullMarked;
