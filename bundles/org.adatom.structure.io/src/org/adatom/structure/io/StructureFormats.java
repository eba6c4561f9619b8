/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.adatom.internal.structure.io.AseJsonFormat;
import org.adatom.internal.structure.io.CifFormat;
import org.adatom.internal.structure.io.ExtxyzFormat;
import org.adatom.internal.structure.io.FileTrajectory;
import org.adatom.internal.structure.io.LammpsDataFormat;
import org.adatom.internal.structure.io.LammpsDumpFormat;
import org.adatom.internal.structure.io.PdbFormat;
import org.adatom.internal.structure.io.PoscarFormat;
import org.adatom.internal.structure.io.XsfFormat;
import org.adatom.internal.structure.io.XyzFormat;
import org.adatom.structure.io.StructureFormat.Match;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;

/** The formats that are there, and which of them a file has. Immutable. */
public final class StructureFormats {
    private static final StructureFormats STANDARD = new StructureFormats(List.of(new ExtxyzFormat(),
            new XyzFormat(), new PoscarFormat(), new CifFormat(), new PdbFormat(), new LammpsDataFormat(),
            new LammpsDumpFormat(), new AseJsonFormat(), new XsfFormat()));

    private final List<StructureFormat> formats;

    /** @param formats in the order in which they are asked; ids are unique */
    public StructureFormats(List<? extends StructureFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** {@return the formats that come with the program} */
    public static StructureFormats standard() {
        return STANDARD;
    }

    /** {@return these formats and more behind them; one with an id that is there already is left out} */
    public StructureFormats with(List<? extends StructureFormat> more) {
        var all = new ArrayList<>(formats);
        for (var f : more) {
            if (find(f.id()).isEmpty()) {
                all.add(f);
            }
        }
        return new StructureFormats(all);
    }

    /** {@return the formats in their order} */
    public List<StructureFormat> all() {
        return formats;
    }

    /** {@return the format of an id} */
    public Optional<StructureFormat> find(String id) {
        return formats.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** {@return the format of an id} @throws IllegalArgumentException when there is none; the message lists the ids */
    public StructureFormat of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no file format '" + id + "': it is one of "
                + formats.stream().map(StructureFormat::id).collect(Collectors.joining(", "))));
    }

    /** {@return the format that a new file of this name has: by the patterns first, then by the extension} */
    public Optional<StructureFormat> byName(Path file) {
        return formats.stream().filter(f -> f.canWrite() && nameFits(f, file)).findFirst()
                .or(() -> formats.stream().filter(f -> nameFits(f, file)).findFirst());
    }

    private static boolean nameFits(StructureFormat format, Path file) {
        var last = file.getFileName();
        if (last == null) {
            return false;
        }
        for (var pattern : format.patterns()) {
            if (FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(last)) {
                return true;
            }
        }
        var name = last.toString().toLowerCase(Locale.ROOT);
        return format.extensions().stream().anyMatch(e -> name.endsWith("." + e));
    }

    /**
     * {@return the format of a file: by its content, where that leaves a choice by its name}
     *
     * @throws IOException a {@link StructureFileException} when it cannot be read or no format fits
     */
    public StructureFormat detect(Path file) throws IOException {
        try (var channel = openChannel(file)) {
            return detect(file, channel);
        }
    }

    private StructureFormat detect(Path file, FileChannel channel) throws IOException {
        var bytes = new byte[(int) Math.min(FileHead.LENGTH, channel.size())];
        var target = ByteBuffer.wrap(bytes);
        while (target.hasRemaining() && channel.read(target, target.position()) >= 0) {
            // Until the head is full or the file ends.
        }
        var head = FileHead.of(target.hasRemaining() ? Arrays.copyOf(bytes, target.position()) : bytes);
        if (head.bytes().length == 0) {
            throw new StructureFileException(file, "the file is empty, expected a structure");
        }
        if (head.isBinary()) {
            throw new StructureFileException(file, "the file is binary, expected text: it may be compressed or damaged");
        }
        if (head.lines().stream().allMatch(String::isBlank) && channel.size() <= head.bytes().length) {
            throw new StructureFileException(file, "the file holds blank lines only, expected a structure");
        }
        var readable = formats.stream().filter(StructureFormat::canRead).toList();
        var certain = readable.stream().filter(f -> f.recognise(head) == Match.CERTAIN).toList();
        var named = readable.stream().filter(f -> nameFits(f, file)).toList();
        return certain.stream().filter(named::contains).findFirst()
                .or(() -> certain.stream().findFirst())
                .or(() -> named.stream().filter(f -> f.recognise(head) == Match.POSSIBLE).findFirst())
                .or(() -> named.stream().findFirst())
                .or(() -> readable.stream().filter(f -> f.recognise(head) == Match.POSSIBLE).findFirst())
                .orElseThrow(() -> new StructureFileException(file, 1, 0,
                        "neither the content nor the name is of a known format, expected one of "
                                + readable.stream().map(StructureFormat::id).collect(Collectors.joining(", ")),
                        null));
    }

    private static FileChannel openChannel(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new StructureFileException(file, "this is a folder, expected a file");
        }
        try {
            var channel = FileChannel.open(file);
            if (!Files.isRegularFile(file)) {
                channel.close();
                throw new StructureFileException(file, "this is a device or a pipe, expected a file");
            }
            return channel;
        } catch (NoSuchFileException e) {
            throw new StructureFileException(file, 0, 0, "there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new StructureFileException(file, 0, 0, "the file may not be read: ask for the permission", e);
        }
    }

    /**
     * {@return the frames of a file} The file is gone through once to find them; nothing of it stays in memory.
     *
     * @param file the file
     * @param format its format, or null to find it out
     * @param monitor told how far it is, or null; cancelling ends with OperationCanceledException
     * @throws IOException a {@link StructureFileException} when the file cannot be read or is damaged
     */
    public Trajectory open(Path file, @Nullable StructureFormat format, @Nullable IProgressMonitor monitor)
            throws IOException {
        var channel = openChannel(file);
        try {
            var used = format == null ? detect(file, channel) : format;
            if (channel.size() == 0) {
                throw new StructureFileException(file, "the file is empty, expected " + used.label());
            }
            var index = used.index(new LineScanner(file, channel, monitor));
            if (index.count() == 0) {
                throw new StructureFileException(file, "the file holds no structure, expected " + used.label());
            }
            return new FileTrajectory(file, used, channel, index);
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }
}
