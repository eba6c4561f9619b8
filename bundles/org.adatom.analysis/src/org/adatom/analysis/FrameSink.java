/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.analysis;

import java.util.ArrayList;
import java.util.List;
import org.adatom.structure.Structure;

/** Frames that a run writes as it goes: to a file where the run has a folder, so that they do not fill the memory. */
public interface FrameSink {

    /**
     * Adds a frame.
     *
     * @throws AnalysisException when it cannot be written; the frames before it are kept
     */
    void add(Structure frame);

    /** {@return how many frames there are} After a resumed run has begun, those of its interrupted execution, too. */
    int count();

    /**
     * Drops the last frames, such as those that an interrupted execution wrote after its checkpoint.
     *
     * @param count how many frames stay, 0..count()
     * @throws AnalysisException when there are fewer
     */
    void truncate(int count);

    /** {@return all frames up to now, each read when it is asked for; for a {@link ResultItem.Structures} of the same name} */
    FrameList all();

    /** {@return one that keeps its frames in memory} */
    static FrameSink inMemory() {
        var frames = new ArrayList<Structure>();
        return new FrameSink() {
            @Override
            public void add(Structure frame) {
                frames.add(frame);
            }

            @Override
            public int count() {
                return frames.size();
            }

            @Override
            public void truncate(int count) {
                if (count < 0 || count > frames.size()) {
                    throw new AnalysisException("there are " + frames.size() + " frames, not " + count);
                }
                frames.subList(count, frames.size()).clear();
            }

            @Override
            public FrameList all() {
                return FrameList.of(frames);
            }
        };
    }
}
