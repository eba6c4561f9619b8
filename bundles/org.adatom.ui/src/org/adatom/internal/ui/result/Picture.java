/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import org.adatom.analysis.ResultItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A picture of a result, as large as the place allows. */
final class Picture extends Canvas {
    private final Image image;

    Picture(Composite parent, ResultItem.Image picture) {
        super(parent, SWT.DOUBLE_BUFFERED);
        var data = new ImageData(picture.width(), picture.height(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int row = 0; row < picture.height(); row++) {
            data.setPixels(0, row, picture.width(), picture.argb(), row * picture.width());
        }
        image = new Image(getDisplay(), data);
        addListener(SWT.Dispose, e -> image.dispose());
        addListener(SWT.Paint, e -> {
            var area = getClientArea();
            double scale = Math.min((area.width - 32.0) / picture.width(), (area.height - 32.0) / picture.height());
            int w = (int) Math.max(1, picture.width() * scale);
            int h = (int) Math.max(1, picture.height() * scale);
            e.gc.setInterpolation(scale > 3 ? SWT.NONE : SWT.HIGH);
            e.gc.drawImage(image, 0, 0, picture.width(), picture.height(), (area.width - w) / 2, (area.height - h) / 2, w, h);
        });
    }
}
