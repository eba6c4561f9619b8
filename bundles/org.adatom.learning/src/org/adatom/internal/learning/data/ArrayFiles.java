/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.adatom.learning.data.DataFileException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;

/** Arrays in files: NPY, NPZ, HDF5 and IDX (the format of the MNIST files, by LeCun). */
final class ArrayFiles {
    private ArrayFiles() {
    }

    /**
     * {@return whether a file that starts so holds arrays}
     *
     * @param head the first bytes, unpacked unless it is an archive
     */
    static boolean isArrays(Path file, byte[] head) {
        var name = String.valueOf(file.getFileName()).toLowerCase(java.util.Locale.ROOT);
        return NumpyFiles.isNpy(head) || isHdf5(head) || isIdx(head) || name.endsWith(".npz");
    }

    private static boolean isHdf5(byte[] head) {
        return head.length >= 8 && (head[0] & 0xff) == 0x89 && head[1] == 'H' && head[2] == 'D' && head[3] == 'F';
    }

    private static boolean isIdx(byte[] head) {
        return head.length >= 8 && head[0] == 0 && head[1] == 0 && head[2] >= 8 && head[2] <= 14 && head[3] >= 1
                && head[3] <= 6;
    }

    /** {@return the arrays of a file} @throws IOException a {@link DataFileException} when it is damaged */
    static List<NumberArray> read(Path file, byte[] head, @Nullable IProgressMonitor monitor) throws IOException {
        try {
            if (isHdf5(head)) {
                return hdf5(file, monitor);
            }
            if (isIdx(head)) {
                return List.of(idx(file, monitor));
            }
            return DataStreams.isZip(file) ? NumpyFiles.readNpz(file, monitor)
                    : List.of(NumpyFiles.readNpy(file, monitor));
        } catch (NumberFormatException | ArithmeticException | NegativeArraySizeException e) {
            throw new DataFileException(file, 0, "has a damaged header", e);
        } catch (DataFileException e) {
            throw e;
        } catch (IOException e) {
            throw DataStreams.damaged(file, e);
        }
    }

    private static NumberArray idx(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        try (var in = DataStreams.open(file, monitor)) {
            byte[] magic = in.readNBytes(4);
            int[] shape = new int[magic[3]];
            byte[] lengths = in.readNBytes(4 * shape.length);
            long count = 1;
            for (int a = 0; a < shape.length; a++) {
                shape[a] = ByteBuffer.wrap(lengths).getInt(4 * a);
                count *= Math.max(shape[a], 0);
            }
            int width = switch (magic[2]) {
                case 8, 9 -> 1;
                case 11 -> 2;
                case 12, 13 -> 4;
                case 14 -> 8;
                default -> throw new DataFileException(file, "holds values of the IDX type " + magic[2]
                        + ": 8, 9, 11, 12, 13 and 14 are known");
            };
            if (count * width > Integer.MAX_VALUE - 16) {
                throw new DataFileException(file, "holds " + count + " numbers, too many to be read at once");
            }
            byte[] bytes = in.readNBytes((int) count * width);
            if (bytes.length < count * width) {
                throw new DataFileException(file, "is cut off: " + bytes.length / width + " numbers, " + count
                        + " are expected");
            }
            if (magic[2] == 8) {
                return NumberArray.ofBytes("", shape, bytes);
            }
            var b = ByteBuffer.wrap(bytes);
            var values = new double[(int) count];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (magic[2]) {
                    case 9 -> b.get();
                    case 11 -> b.getShort();
                    case 12 -> b.getInt();
                    case 13 -> b.getFloat();
                    default -> b.getDouble();
                };
            }
            return NumberArray.ofValues("", shape, values);
        }
    }

    private static List<NumberArray> hdf5(Path file, @Nullable IProgressMonitor monitor) throws IOException {
        var out = new ArrayList<NumberArray>();
        try (var h = new HdfFile(file)) {
            collect(file, h, "", out, monitor);
        } catch (OperationCanceledException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DataFileException(file, 0, "is a damaged HDF5 file, or of a kind that cannot be read ("
                    + e.getMessage()
                    + ")", e);
        }
        return out;
    }

    private static void collect(Path file, Group group, String prefix, List<NumberArray> out,
            @Nullable IProgressMonitor monitor) throws IOException {
        for (var node : group) {
            if (monitor != null && monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            var name = prefix + node.getName();
            if (node instanceof Group g) {
                collect(file, g, name + "/", out, monitor);
            } else if (node instanceof Dataset d && !d.isCompound() && !d.isEmpty()
                    && !d.isVariableLength() | isText(d)) {
                var array = array(name, d);
                if (array != null) {
                    out.add(array);
                }
            }
        }
    }

    private static boolean isText(Dataset d) {
        return d.getJavaType() == String.class;
    }

    private static @Nullable NumberArray array(String name, Dataset d) {
        Object flat = d.isScalar() ? null : d.getDataFlat();
        int[] shape = d.getDimensions();
        return switch (flat) {
            case byte[] b -> values(name, shape, b.length, i -> b[i]);
            case short[] v -> values(name, shape, v.length, i -> v[i]);
            case int[] v -> d.getSizeInBytes() == d.getSize()
                    ? NumberArray.ofBytes(name, shape, bytes(v)) : values(name, shape, v.length, i -> v[i]);
            case long[] v -> values(name, shape, v.length, i -> v[i]);
            case float[] v -> values(name, shape, v.length, i -> v[i]);
            case double[] v -> NumberArray.ofValues(name, shape, v);
            case boolean[] v -> values(name, shape, v.length, i -> v[i] ? 1 : 0);
            case String[] v -> NumberArray.ofWords(name, shape, v);
            case null, default -> null;
        };
    }

    private static byte[] bytes(int[] values) {
        var out = new byte[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) values[i];
        }
        return out;
    }

    private static NumberArray values(String name, int[] shape, int n, java.util.function.IntToDoubleFunction at) {
        var v = new double[n];
        for (int i = 0; i < n; i++) {
            v[i] = at.applyAsDouble(i);
        }
        return NumberArray.ofValues(name, shape, v);
    }
}
