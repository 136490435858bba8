"""Points on the unit sphere, as in the index that the peers are compared with."""

from math import asin, cos, degrees, pi, radians, sin, sqrt

# IUGG's mean radius.
EARTH_RADIUS_M = 6_371_008.8


def unit_vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    """The point as x, y, z; degrees in, length 1 out."""
    latitude, longitude = radians(latitude), radians(longitude)
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def chord_angle(squared: float) -> float:
    """The angle in radians between two points whose straight distance is known, squared."""
    return 2 * asin(min(1.0, sqrt(squared) / 2))


def distance_m(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """The great-circle distance of two unit vectors in metres."""
    return EARTH_RADIUS_M * chord_angle(sum((a - b) ** 2 for a, b in zip(one, other)))


def box(latitude: float, longitude: float, angle: float) -> tuple[float, float, list[tuple[float, float]]]:
    """The box of degrees that holds every point within an angle (radians): south, north and one or two ranges of longitude.

    Two where it crosses the antimeridian; all longitudes where it holds a pole.
    """
    # Wider than any rounding of what is computed here, by a tenth of a millimetre.
    margin = 1e-9
    reach = degrees(angle) + margin
    south, north = latitude - reach, latitude + reach
    if south <= -90 or north >= 90:
        return south, north, [(-180.0, 180.0)]
    width = degrees(asin(min(1.0, sin(min(angle, pi / 2)) / cos(radians(latitude))))) * (1 + margin) + margin
    west, east = longitude - width, longitude + width
    if west < -180:
        return south, north, [(-180.0, east), (west + 360, 180.0)]
    if east > 180:
        return south, north, [(west, 180.0), (-180.0, east - 360)]
    return south, north, [(west, east)]
