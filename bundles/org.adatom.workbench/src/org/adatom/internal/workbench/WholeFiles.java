/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import org.adatom.structure.io.StructureFileException;
import org.adatom.workbench.WorkbenchException;

/** Files and folders that are there as a whole or not at all, and messages that say why not. */
public final class WholeFiles {
    private WholeFiles() {
    }

    /** What somebody writes into a file that does not have its name yet. */
    @FunctionalInterface
    public interface Body {
        /** Writes the file. */
        void write(Path part) throws IOException;
    }

    /** {@return the text of a file} @throws IOException with file and reason */
    public static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text (UTF-8)", e);
        } catch (IOException e) {
            throw new IOException("cannot read " + file + ": " + reason(e), e);
        }
    }

    /** Writes a text. @throws IOException with file and reason; the file is as before then */
    public static void write(Path file, String text) throws IOException {
        write(file, part -> Files.write(part, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a file beside its place and renames it. @throws IOException with file and reason; it is as before then */
    public static void write(Path file, Body body) throws IOException {
        var target = file.toAbsolutePath().normalize();
        var name = target.getFileName();
        if (name == null || Files.isDirectory(target)) {
            throw new IOException("cannot write " + file + ": it is a folder; give the name of a file");
        }
        // the ending stays, since formats are told by it
        var part = target.resolveSibling(".part-" + UUID.randomUUID().toString().substring(0, 8) + "-" + name);
        try {
            body.write(part);
            rename(part, target);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Gives a file or folder its name, in one step where the file system can. */
    public static void rename(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** {@return what to say when something could not be written} */
    public static IOException cannotWrite(Path file, IOException e) {
        return new IOException("cannot write " + file + ": " + reason(e), e);
    }

    /** {@return why a file operation failed, in words} */
    public static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException n when n.getReason() == null -> n.getFile() == null ? "it does not exist"
                    : n.getFile() + " does not exist";
            case AccessDeniedException _ -> "permission denied; choose a folder that can be written to";
            case DirectoryNotEmptyException _ -> "it is a folder that is not empty";
            case StructureFileException s when s.getCause() instanceof IOException cause -> reason(cause);
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /**
     * Checks that a folder can be written.
     *
     * @throws WorkbenchException when it holds something or cannot be written to
     */
    public static void requireFree(Path folder) {
        var target = folder.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new WorkbenchException(folder + " is a file: give the name of a new folder for the results");
        }
        if (Files.isDirectory(target)) {
            try (var inside = Files.newDirectoryStream(target)) {
                if (inside.iterator().hasNext()) {
                    throw new WorkbenchException("the folder " + folder
                            + " is not empty: choose another one for the results");
                }
            } catch (IOException e) {
                throw new WorkbenchException("cannot read " + folder + ": " + reason(e), e);
            }
        }
        var parent = target.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw new WorkbenchException("cannot write " + folder + ": the folder " + parent
                    + " is read-only; choose another one");
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
