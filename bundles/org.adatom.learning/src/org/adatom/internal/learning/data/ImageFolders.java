/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import org.adatom.learning.data.Column;
import org.adatom.learning.data.Column.WordColumn;
import org.adatom.learning.data.DataFileException;
import org.adatom.learning.data.ImageSet;
import org.adatom.learning.data.Table;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A folder of images: the names of sub-folders are classes, a table in it whose first words are file names gives
 * labels.
 */
public final class ImageFolders {
    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".bmp", ".gif");

    private ImageFolders() {
    }

    /** {@return the images of a folder, in the order of their names} @throws IOException a {@link DataFileException} */
    public static ImageSet read(Path folder, @Nullable IProgressMonitor monitor) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var table = files.stream().filter(f -> f.getParent() != null && f.getParent().equals(folder)
                && ends(f, ".csv", ".tsv"))
                .findFirst();
        var pictures = files.stream().filter(f -> ends(f, PICTURES.toArray(String[]::new))).toList();
        if (pictures.isEmpty()) {
            pictures = files.stream().filter(f -> ends(f, ".txt", ".npy") && !name(f).startsWith("readme")
                    && !name(f).startsWith("licen") && !name(f).startsWith("source")).toList();
        }
        if (pictures.isEmpty()) {
            throw new DataFileException(folder, "holds no images: PNG files, or text or NPY files with an image each");
        }
        var set = images(folder, pictures, SubMonitor.convert(monitor, "Reading " + folder.getFileName(),
                pictures.size()));
        if (table.isPresent()) {
            return set.withLabels(labels(table.get(), folder, pictures));
        }
        return set.withLabels(classes(folder, pictures));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean ends(Path file, String... endings) {
        for (var e : endings) {
            if (name(file).endsWith(e)) {
                return true;
            }
        }
        return false;
    }

    private static ImageSet images(Path folder, List<Path> files, SubMonitor progress) throws IOException {
        var first = ImageFiles.read(files.getFirst(), null);
        boolean bytes = first.isBytes();
        int channels = first.channels();
        var sets = new ArrayList<ImageSet>();
        for (var file : files) {
            progress.split(1);
            var one = file.equals(files.getFirst()) ? first : ImageFiles.read(file, null);
            if (one.count() != 1 || one.height() != first.height() || one.width() != first.width()) {
                throw new DataFileException(file, one.count() != 1 ? "holds " + one.count() + " images, one is expected"
                        : "is " + one.width() + " x " + one.height() + " pixels, " + files.getFirst()
                        .getFileName() + " is "
                                + first.width() + " x " + first.height() + ": all images of a set must have one size");
            }
            bytes &= one.isBytes();
            channels = Math.max(channels, one.channels());
            sets.add(one);
        }
        int pixels = first.height() * first.width();
        int size = channels * pixels;
        if ((long) files.size() * size > Integer.MAX_VALUE - 16) {
            throw new DataFileException(folder, files.size() + " images of " + size
                    + " values are too many to be read at once");
        }
        var b = new byte[bytes ? files.size() * size : 0];
        var v = new float[bytes ? 0 : files.size() * size];
        for (int i = 0; i < sets.size(); i++) {
            var one = sets.get(i);
            for (int k = 0; k < size; k++) {
                float value = one.value(0, one.channels() == 1 ? k % pixels : k);
                if (bytes) {
                    b[i * size + k] = (byte) value;
                } else {
                    v[i * size + k] = value;
                }
            }
        }
        return new ImageSet(String.valueOf(folder.getFileName()), files.size(), channels, first.height(),
                first.width(), b, v,
                ImageFiles.noLabels(folder));
    }

    private static Table classes(Path folder, List<Path> files) {
        var names = files.stream().map(f -> folder.relativize(f).toString().replace('\\', '/')).toArray(String[]::new);
        var columns = new ArrayList<Column>(List.of(new WordColumn("file", names)));
        if (files.stream().allMatch(f -> f.getParent() != null && !f.getParent().equals(folder))) {
            columns.add(new WordColumn("class", files.stream().map(f -> folder.relativize(f).getName(0).toString())
                    .toArray(String[]::new)));
        }
        return new Table(String.valueOf(folder.getFileName()), columns);
    }

    private static Table labels(Path file, Path folder, List<Path> pictures) throws IOException {
        var table = TextTables.read(file, null);
        for (var c : table.columns()) {
            if (!(c instanceof WordColumn words)) {
                continue;
            }
            var row = new HashMap<String, Integer>();
            for (int i = 0; i < words.values().length; i++) {
                row.put(words.values()[i], i);
            }
            var order = new int[pictures.size()];
            boolean all = true;
            Path missing = folder;
            for (int i = 0; i < order.length; i++) {
                var path = folder.relativize(pictures.get(i)).toString().replace('\\', '/');
                var name = String.valueOf(pictures.get(i).getFileName());
                int at = row.getOrDefault(path, row.getOrDefault(name,
                        row.getOrDefault(name.replaceFirst("\\.\\w+$", ""), -1)));
                missing = at < 0 && all ? pictures.get(i) : missing;
                all &= at >= 0;
                order[i] = Math.max(at, 0);
            }
            if (all) {
                return table.rows(order);
            }
            if (!missing.equals(pictures.getFirst())) {
                throw new DataFileException(file, "names no labels for the image " + folder.relativize(missing));
            }
        }
        throw new DataFileException(file, "has no column with the names of the images, such as "
                + folder.relativize(pictures.getFirst()));
    }
}
