/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.adatom.internal.learning.data.ImageFiles;
import org.adatom.internal.learning.data.ImageFolders;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads sets of images: folders of PNG or text files (sub-folders or a CSV file in it give the labels), text tables
 * with an image a line, NPY, NPZ, HDF5 and IDX, packed by gzip, bzip2 or zip or not.
 */
public final class ImageSets {
    private ImageSets() {
    }

    /** {@return the images of a file or a folder} @throws IOException one line that names the file and the place */
    public static ImageSet read(Path path) throws IOException {
        return read(path, null);
    }

    /**
     * {@return the images of a file or a folder}
     *
     * @param path a file or a folder
     * @param monitor told how far it is, or null; cancelling ends with OperationCanceledException
     * @throws IOException one line that names the file and the place, when it is damaged
     */
    public static ImageSet read(Path path, @Nullable IProgressMonitor monitor) throws IOException {
        return Files.isDirectory(path) ? ImageFolders.read(path, monitor) : ImageFiles.read(path, monitor);
    }

    /**
     * {@return the images of a file or a folder, with labels of another file}
     *
     * @param path a file or a folder
     * @param labels a table with a row for each image, in the same order
     * @param monitor told how far it is, or null; cancelling ends with OperationCanceledException
     * @throws IOException one line that names the file and the place, when one is damaged or the numbers of rows differ
     */
    public static ImageSet read(Path path, Path labels, @Nullable IProgressMonitor monitor) throws IOException {
        var progress = SubMonitor.convert(monitor, 10);
        var images = read(path, progress.split(7));
        var table = Tables.read(labels, progress.split(3));
        if (table.rows() != images.count()) {
            throw new DataFileException(labels, "has " + table.rows() + " rows for " + images.count() + " images of "
                    + path.getFileName() + ": one row for each image is needed, in the same order");
        }
        return images.withLabels(table);
    }
}
