/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.AbstractList;
import java.util.List;
import org.adatom.structure.Structure;

/** Frames that never change and of which each is made, or read from a file, when it is asked for. */
public abstract class FrameList extends AbstractList<Structure> {

    /** Makes a list. */
    protected FrameList() {
    }

    /** {@return a list of frames that are in memory} */
    public static FrameList of(List<Structure> frames) {
        var all = List.copyOf(frames);
        return new FrameList() {
            @Override
            public Structure get(int index) {
                return all.get(index);
            }

            @Override
            public int size() {
                return all.size();
            }
        };
    }
}
