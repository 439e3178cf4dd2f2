/** Tests of data files of statistical programs. */
@org.jspecify.annotations.NullMarked
package org.inshore.scanners.documents.statistics;
