/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

/**
 * How a scene is turned into a picture.
 *
 * @param quality how much is spent
 * @param theme colours
 * @param transparent whether the background is left out
 * @param axes whether the triad of directions is drawn in the corner
 * @param scaleBar whether a bar of known length is drawn (parallel projections only)
 * @param legend whether the scale of colours is drawn, where values are shown
 * @param depthCue whether what is far fades, in structures deeper than a few layers
 * @param locks whether atoms that constraints hold are marked
 * @param zoom size of letters and lines, 1 for a screen of 96 dots an inch
 */
public record RenderOptions(Quality quality, RenderTheme theme, boolean transparent, boolean axes, boolean scaleBar,
        boolean legend, boolean depthCue, boolean locks, double zoom) {
    /** At rest, light, triad and legend, no scale bar. */
    public static final RenderOptions DEFAULT = new RenderOptions(Quality.FINE, RenderTheme.LIGHT, false, true, false, true,
            true, true, 1);

    /** @throws RenderException when the zoom is not between 0.25 and 16 */
    public RenderOptions {
        if (!(zoom >= 0.25 && zoom <= 16)) {
            throw new RenderException("letters cannot be drawn at a zoom of " + zoom + ": it must be between 0.25 and 16");
        }
    }

    /** {@return these options with another quality} */
    public RenderOptions withQuality(Quality value) {
        return new RenderOptions(value, theme, transparent, axes, scaleBar, legend, depthCue, locks, zoom);
    }

    /** {@return these options with other colours} */
    public RenderOptions withTheme(RenderTheme value) {
        return new RenderOptions(quality, value, transparent, axes, scaleBar, legend, depthCue, locks, zoom);
    }

    /** {@return these options with or without a background} */
    public RenderOptions withTransparent(boolean value) {
        return new RenderOptions(quality, theme, value, axes, scaleBar, legend, depthCue, locks, zoom);
    }

    /** {@return these options with or without the triad} */
    public RenderOptions withAxes(boolean value) {
        return new RenderOptions(quality, theme, transparent, value, scaleBar, legend, depthCue, locks, zoom);
    }

    /** {@return these options with or without a scale bar} */
    public RenderOptions withScaleBar(boolean value) {
        return new RenderOptions(quality, theme, transparent, axes, value, legend, depthCue, locks, zoom);
    }

    /** {@return these options with or without the scale of colours} */
    public RenderOptions withLegend(boolean value) {
        return new RenderOptions(quality, theme, transparent, axes, scaleBar, value, depthCue, locks, zoom);
    }

    /** {@return these options with or without fading} */
    public RenderOptions withDepthCue(boolean value) {
        return new RenderOptions(quality, theme, transparent, axes, scaleBar, legend, value, locks, zoom);
    }

    /** {@return these options with or without marks on atoms that constraints hold} */
    public RenderOptions withLocks(boolean value) {
        return new RenderOptions(quality, theme, transparent, axes, scaleBar, legend, depthCue, value, zoom);
    }

    /** {@return these options with letters and lines of another size} */
    public RenderOptions withZoom(double value) {
        return new RenderOptions(quality, theme, transparent, axes, scaleBar, legend, depthCue, locks, value);
    }
}
