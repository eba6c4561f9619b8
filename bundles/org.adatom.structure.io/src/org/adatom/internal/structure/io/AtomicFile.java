/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.adatom.structure.io.StructureFileException;

/** A file that is written beside its target and takes its place by rename when it is whole. */
public final class AtomicFile implements AutoCloseable {
    private final Path named;
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean done;

    private AtomicFile(Path named, Path target, Path temporary, FileChannel channel, OutputStream out) {
        this.named = named;
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.out = out;
    }

    /** {@return a new file} @param target where it is to appear @throws StructureFileException when it cannot be made */
    public static AtomicFile create(Path target) throws StructureFileException {
        return create(target, o -> o);
    }

    /** {@return a new file whose stream is wrapped, so that a test can let it fail} */
    public static AtomicFile create(Path target, UnaryOperator<OutputStream> wrap) throws StructureFileException {
        try {
            var real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            if (Files.isDirectory(real)) {
                throw new StructureFileException(target, "this is a folder, expected the name of a file");
            }
            if (Files.exists(real) && !Files.isWritable(real)) {
                throw new StructureFileException(target, "the file is read-only: choose another name or allow writing");
            }
            var temporary = real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID() + ".tmp");
            var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new AtomicFile(target, real, temporary, channel, wrap.apply(Channels.newOutputStream(channel)));
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** {@return one line of why a file could not be written} */
    public static StructureFileException failure(Path file, IOException e) {
        if (e instanceof StructureFileException own) {
            return own;
        }
        var reason = switch (e) {
            case NoSuchFileException x -> "the folder " + file.toAbsolutePath().normalize().getParent() + " does not exist";
            case AccessDeniedException x -> "the folder or the file may not be written";
            case FileSystemException x when x.getReason() != null -> String.valueOf(x.getReason());
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : String.valueOf(e.getMessage());
        };
        var wayOut = switch (e) {
            case NoSuchFileException x -> "make it first or choose another one";
            case AccessDeniedException x -> "choose another place or allow writing";
            default -> "free space or choose another place";
        };
        return new StructureFileException(file, 0, 0, "the file cannot be written (" + reason + "): " + wayOut, e);
    }

    /** {@return where to write} */
    public OutputStream stream() {
        return out;
    }

    /** Puts the file in its place. @throws IOException when that fails; the old file is then as it was */
    public void commit() throws IOException {
        out.flush();
        channel.force(true);
        out.close();
        channel.close();
        var before = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (before != null && Files.exists(target)) {
            Files.setPosixFilePermissions(temporary, before.readAttributes().permissions());
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        done = true;
    }

    /** {@return the file as it was named} */
    public Path file() {
        return named;
    }

    /** Takes back what was written unless it was put in its place. */
    @Override
    public void close() {
        if (done) {
            return;
        }
        done = true;
        try (channel) {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The error that led here is the one to tell.
            return;
        }
    }
}
