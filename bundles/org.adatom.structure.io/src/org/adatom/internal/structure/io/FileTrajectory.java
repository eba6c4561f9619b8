/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.structure.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.io.FrameIndex;
import org.adatom.structure.io.StructureFileException;
import org.adatom.structure.io.StructureFormat;
import org.adatom.structure.io.StructureText;
import org.adatom.structure.io.Trajectory;

/** Frames of a file, each read when it is asked for. */
public final class FileTrajectory implements Trajectory {
    private final Path file;
    private final StructureFormat format;
    private final FileChannel channel;
    private final FrameIndex index;

    /** @param file named in messages @param channel closed with this object @param index where the frames are */
    public FileTrajectory(Path file, StructureFormat format, FileChannel channel, FrameIndex index) {
        this.file = file;
        this.format = format;
        this.channel = channel;
        this.index = index;
    }

    @Override
    public int count() {
        return index.count();
    }

    @Override
    public int atoms(int frame) {
        return index.atoms(frame);
    }

    @Override
    public long end(int frame) {
        return index.offset(frame) + index.length(frame);
    }

    @Override
    public Structure frame(int frame) throws IOException {
        Objects.checkIndex(frame, index.count());
        long length = index.length(frame);
        int header = index.offset(frame) == 0 ? 0 : index.header();
        long most = Math.min(Integer.MAX_VALUE - 16L, Runtime.getRuntime().maxMemory() - (1 << 20));
        if (length + header > most) {
            throw new StructureFileException(file, index.line(frame), 0, "frame " + frame + " has " + length
                    + " bytes, more than fit into memory (" + most + "): give the program more memory (-Xmx)", null);
        }
        var data = new byte[header + (int) length];
        fill(data, 0, header, 0);
        fill(data, header, (int) length, index.offset(frame));
        var text = new StructureText(file, data, header, index.line(frame));
        try {
            return format.read(text);
        } catch (StructureException e) {
            throw text.error(e.getMessage(), e);
        }
    }

    private void fill(byte[] data, int at, int length, long offset) throws IOException {
        var target = ByteBuffer.wrap(data, at, length);
        while (target.hasRemaining()) {
            if (channel.read(target, offset + target.position() - at) < 0) {
                throw new StructureFileException(file, "the file became shorter while it was open: open it again");
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
            return;
        }
    }
}
